/** What `--help` prints, and every mistake in the command line. */
export const USAGE = `Usage: telegram-emulator [options]

A local Telegram for one bot: a Bot API server, and a page to chat with the bot.

  --port <number>            port on this machine (0, the default: any free one)
  --people <number>          people who live here from the start (1)
  --token <number>:<letters> the bot's token; its number is the bot's id
  --username <name>          the bot's username (news_bot)
  --limits <limits>          telegram, strict (no bursts, no hold) or off (telegram)
  --latency <ms>             how long each call waits for its answer (0)
  --transcript on|off        whether calls are remembered (on)
  --help                     print this
  --version                  print the version

It runs until it is told to stop. When its output is not a terminal, it prints one line of JSON with apiRoot, control,
page and token.

Exit codes: 0 told to stop, 1 cannot start, 2 the command line cannot be used.
`;
