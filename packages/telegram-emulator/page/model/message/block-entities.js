/** Entities that are blocks of their own, below what is before them and above what is behind. */
export const BLOCK_ENTITIES = new Set(["pre", "blockquote", "expandable_blockquote"]);
