// Fabric reads this when its first module is loaded, so import this file before any of it. An empty address keeps it
// from asking a server for fonts; its stock icons are never registered.
const page = globalThis as typeof globalThis & { FabricConfig?: { fontBaseUrl: string } };
page.FabricConfig = { fontBaseUrl: '' };

export {};
