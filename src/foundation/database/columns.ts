import { Column, type ColumnOptions } from 'typeorm';

/**
 * An instant, kept as RFC 3339 text in UTC with milliseconds: the same on both databases, sorted as text,
 * and read without asking for anybody's time zone.
 */
export function Instant(options: Pick<ColumnOptions, 'nullable'> = {}): PropertyDecorator {
  return Column({
    ...options,
    type: String,
    transformer: {
      to: (value: Date | null | undefined) => value?.toISOString() ?? value,
      from: (value: string | null) => (value === null ? null : new Date(value)),
    },
  });
}

/** A value kept as JSON text. */
export function Json(options: Pick<ColumnOptions, 'nullable' | 'select' | 'default'> = {}): PropertyDecorator {
  return Column({ ...options, type: 'simple-json' });
}
