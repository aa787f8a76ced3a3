/** Dates, numbers and shares as the language of a place writes them; an unknown language, or zone, does no harm. */

type DateOptions = Intl.DateTimeFormatOptions;

export class Formats {
  readonly lang: string;
  /** In which days begin and times are told: the ledger's own. */
  readonly zone: string | undefined;
  readonly #dates = new Map<string, Intl.DateTimeFormat>();

  constructor(lang: string, zone: string | null) {
    this.lang = known(() => Intl.getCanonicalLocales(lang)[0]) ?? 'en';
    this.zone = known(() => new Intl.DateTimeFormat('en', { timeZone: zone ?? undefined }).resolvedOptions().timeZone);
  }

  /** A moment (ISO 8601). */
  time(moment: string): string {
    return this.#date({ dateStyle: 'medium', timeStyle: 'short', timeZone: this.zone }, moment);
  }

  /** `yyyy-mm-dd`. */
  day(day: string): string {
    return this.#date({ dateStyle: 'medium', timeZone: 'UTC' }, day);
  }

  /** `yyyy-mm-dd` without its year. */
  shortDay(day: string): string {
    return this.#date({ month: 'short', day: 'numeric', timeZone: 'UTC' }, day);
  }

  /** `yyyy-mm`. */
  month(month: string): string {
    return this.#date({ month: 'short', year: 'numeric', timeZone: 'UTC' }, `${month}-01`);
  }

  number(value: number): string {
    return new Intl.NumberFormat(this.lang).format(value);
  }

  /** @param share 1 is the whole */
  percent(share: number): string {
    return new Intl.NumberFormat(this.lang, { style: 'percent', maximumSignificantDigits: 2 }).format(share);
  }

  list(names: readonly string[]): string {
    return new Intl.ListFormat(this.lang, { type: 'unit' }).format(names);
  }

  /** `yyyy-mm-dd` of a moment (milliseconds since 1970), in the zone of the days. */
  dayOf(time: number): string {
    const options: DateOptions = { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: this.zone };
    return new Intl.DateTimeFormat('en-CA', options).format(time);
  }

  #date(options: DateOptions, text: string): string {
    const name = JSON.stringify(options);
    const format = this.#dates.get(name) ?? new Intl.DateTimeFormat(this.lang, options);
    this.#dates.set(name, format);
    return format.format(new Date(text));
  }
}

/** `yyyy-mm-dd`, so many days later. */
export function shiftDay(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

function known<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
