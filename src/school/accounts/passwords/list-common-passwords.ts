let known: Promise<ReadonlySet<string>> | undefined;

/** The passwords that are tried first everywhere, in small letters. Read when somebody first chooses one. */
export function listCommonPasswords(): Promise<ReadonlySet<string>> {
  known ??= import('@zxcvbn-ts/language-common').then(
    ({ dictionary }) => new Set(dictionary['passwords-common'].map((each) => String(each).toLowerCase())),
  );
  return known;
}
