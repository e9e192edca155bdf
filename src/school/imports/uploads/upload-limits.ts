/** What one upload may ask of the server. */
export const uploadLimits = {
  /** Bytes of all files of one form; a city's roster is a tenth of it when packed */
  bytes: 50 * 1024 ** 2,
  /** Files of one form: the loose tables of a set */
  files: 30,
  /** Uploads by one person within an hour */
  perHour: 30,
  /** Hours after which the content of a file is removed */
  keptHours: 24,
  /** Bytes that are kept of a file's name */
  nameLength: 200,
};
