/** In which formats a table can be had, in the order in which they are offered. */
export const TABLE_FORMATS = ['copy', 'xlsx', 'csv', 'md', 'png'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];
