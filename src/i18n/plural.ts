/** A sentence with a number in it, in the form and with the digits that its language has for it. */

type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

const rules = new Map<string, Intl.PluralRules>();

/**
 * @param lang BCP 47 tag
 * @param count a whole number
 * @param forms by the language's own plural categories (CLDR); `#` is where the number stands
 */
export function plural(lang: string, count: number, forms: Forms): string {
  let rule = rules.get(lang);
  if (!rule) rules.set(lang, (rule = new Intl.PluralRules(lang)));
  return (forms[rule.select(count)] ?? forms.other).replaceAll('#', new Intl.NumberFormat(lang).format(count));
}
