/**
 * Milliseconds in which what was pressed is drawn and its pixels are filled. What keeps the browser busy and is not looked at (the address,
 * the title of the window, the name of the language) waits for so long.
 */
export const SHOWN = 60;
