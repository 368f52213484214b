/** Before the workers begin: of two that do it at once, one starts the program while the other still writes it. */
module.exports = async () => {
  if (process.platform !== 'linux' || process.env.CHROMIUM_PATH !== undefined) return;
  const { default: packed } = await import('@sparticuz/chromium');
  await packed.executablePath();
};
