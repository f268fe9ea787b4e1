// Loads the page again while a text is on its way. Without this file a link does.
"use strict";
const EVERY_MS = 2000;
if (document.querySelector("[data-waits]")) setTimeout(() => location.reload(), EVERY_MS);
