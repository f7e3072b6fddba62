/** What may be the id of a vendor. Both cases are written out, because JSON Schema has no flag for a pattern. */
export const VENDOR_ID = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
