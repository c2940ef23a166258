import type { Change } from "../../../news/settings/change-timing.ts";
import type { Subscription } from "../../../news/subscription.ts";
import { valueRows } from "../page-buttons.ts";
import type { Setting } from "../setting.ts";

interface Option {
	/** As it stands in callback data. */
	readonly value: string;
	/** The key of its name. */
	readonly label: string;
	isIn(subscription: Subscription): boolean;
	readonly change: Change;
}

/** A setting with a few values, of which one counts unless another one was chosen. */
function plainSetting(
	{ letter, title, about }: Pick<Setting, "letter" | "title"> & { readonly about: string },
	options: readonly Option[],
): Setting {
	return {
		...{ letter, title },
		state({ subscription, context }) {
			const labels = options.filter((option) => option.isIn(subscription)).map(({ label }) => context.words(label));
			return labels.join("");
		},
		page(view) {
			const { words } = view.context;
			const values = options.map(({ value, label, isIn }) => ({
				...{ value, label: words(label) },
				isChosen: isIn(view.subscription),
			}));
			return { text: words(about), rows: valueRows(letter, values, view) };
		},
		change: (value) => options.find((option) => option.value === value)?.change,
	};
}

/** Whether messages arrive with a sound. */
export const soundSetting = plainSetting({ letter: "n", title: "setting-sound", about: "sound-about" }, [
	{
		...{ value: "on", label: "sound-on" },
		isIn: ({ sound }) => sound === undefined,
		change: ({ sound: _, ...rest }) => rest,
	},
	{
		...{ value: "silent", label: "sound-silent" },
		isIn: ({ sound }) => sound === "silent",
		change: (before) => ({ ...before, sound: "silent" }),
	},
]);

/** How large the pictures are. */
export const pictureSetting = plainSetting({ letter: "p", title: "setting-picture", about: "picture-about" }, [
	{
		...{ value: "large", label: "picture-large" },
		isIn: ({ preview }) => preview === undefined,
		change: ({ preview: _, ...rest }) => rest,
	},
	{
		...{ value: "small", label: "picture-small" },
		isIn: ({ preview }) => preview === "small",
		change: (before) => ({ ...before, preview: "small" }),
	},
	{
		...{ value: "none", label: "picture-none" },
		isIn: ({ preview }) => preview === "none",
		change: (before) => ({ ...before, preview: "none" }),
	},
]);
