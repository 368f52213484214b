declare const importScripts: (file: string) => void;

// As assets/site/check-browser.js does for pages; before anything else in the worker is read.
if (typeof [].toSorted !== 'function' || crypto.randomUUID === undefined) importScripts('browser-old-engines.js');
