/** What is told from a file's name alone, to know where to lead its reader; the server looks at its bytes. */
export const isLog = (name: string): boolean => /\.(csv|tsv|xes|jsonl|ndjson|xlsx|json)(\.gz)?$/i.test(name);

/** A table, whose columns only its reader knows. */
export const isTable = (name: string): boolean => /\.(csv|tsv)(\.gz)?$/i.test(name);

/** What a file dialogue offers. */
export const CONTRACT_FILES = '.pdf,.docx,.html,.htm,.md,.mdx,.txt';
export const LOG_FILES = '.csv,.tsv,.xes,.jsonl,.ndjson,.json,.xlsx,.gz';
/** Column maps that come with Touchstone (maps/). */
export const MAPS = ['helpdesk', 'rabobank-itil', 'servicenow-audit', 'vinst'] as const;
