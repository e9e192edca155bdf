/** Limits on what a source may ask of the machine. The largest rosters seen are a few hundred megabytes unpacked. */
export const limits = {
  files: 500,
  fileBytes: 1024 ** 3,
  totalBytes: 2 * 1024 ** 3,
  /** A frameworks file is read whole. */
  jsonBytes: 100 * 1024 ** 2,
  /** Unpacked bytes for each packed byte; rosters reach about 20, a bomb 1,000 and more. */
  ratio: 200,
  /** Small files may compress better than any ratio says. */
  ratioFromBytes: 4 * 1024 ** 2,
  /** One record of a table; a quote that never closes would otherwise swallow the file. */
  recordBytes: 256 * 1024,
};
