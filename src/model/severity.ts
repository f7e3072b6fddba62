/** How bad a case is for the customer, worst first. Apart from the schemas, so that the page can have it without them. */
export const SEVERITIES = ['P0', 'P1', 'P2', 'P3'] as const;
export type Severity = (typeof SEVERITIES)[number];
