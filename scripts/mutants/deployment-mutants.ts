import type { Mutant } from "./mutant.ts";

export const DEPLOYMENT_MUTANTS: readonly Mutant[] = [
	{
		room: "deployment",
		file: "Dockerfile",
		find: "RUN npm ci --omit=dev --ignore-scripts",
		replace: "RUN npm ci --omit=dev --ignore-scripts && mkdir -p packages/telegram-emulator",
		breaks: "the image has nothing that the bot does not run on",
		tests: ["test/deployment/dockerfile.test.ts"],
	},
	{
		room: "deployment",
		file: "scripts/sbom/licences.ts",
		find: '.split(" AND ").every(',
		replace: '.split(" AND ").some(',
		breaks: "where several licences apply, each is looked at",
		tests: ["test/deployment/sbom.test.ts"],
	},
	{
		room: "deployment",
		file: "scripts/sbom/bill-of-materials.ts",
		find: "dev !== true && !(link === true",
		replace: "!(link === true",
		breaks: "what production does not install is in no bill of materials",
		tests: ["test/deployment/sbom.test.ts"],
	},
	{
		room: "deployment",
		file: "deploy/prometheus/rfi-news-bot.rules.yml",
		find: 'expr: rfi_healthy{probe="readyz"} == 0',
		replace: 'expr: rfi_healthy{probe="ready"} == 0',
		breaks: "a bot that is not ready raises an alert",
		tests: ["test/deployment/prometheus.test.ts"],
	},
	{
		room: "app",
		file: "src/app/app-metrics.ts",
		find: "[{ probe, part }, Number(ok)]",
		replace: "[{ probe, part }, 1]",
		breaks: "a part that is not well is told of as a number too",
		tests: ["test/app/instruments.test.ts"],
	},
];
