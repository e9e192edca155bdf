import { haitianCreole } from './haitian-creole.ts';

/** The forms a counted noun takes in a language, as CLDR names them: Arabic six, Chinese one. */
export function pluralCategories(
  language: string,
  type: Intl.PluralRuleType = 'cardinal',
): readonly Intl.LDMLPluralRule[] {
  if (language === haitianCreole.language) return haitianCreole.pluralCategories;
  return new Intl.PluralRules(language, { type }).resolvedOptions().pluralCategories;
}

/** The rules that choose among those forms. */
export function pluralRules(language: string, type: Intl.PluralRuleType): Intl.PluralRules {
  if (language !== haitianCreole.language) return new Intl.PluralRules(language, { type });
  const rules = new Intl.PluralRules('und', { type });
  rules.select = () => 'other';
  return rules;
}
