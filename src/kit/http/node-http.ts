/**
 * Node's own HTTP. An `import` of it would look at all that it exports, and one of these, `WebSocket`, brings the whole of Node's `fetch`: 3 MB
 * of the heap and 6 MB besides, for what the bot does not use. https://nodejs.org/api/process.html#processgetbuiltinmoduleid
 */
export const nodeHttp = process.getBuiltinModule("node:http");
