import type { FormInstance } from 'antd';
import { useEffect, useRef, useState } from 'react';

/** The version of the row that a form changes: either of its own row, or of the row that its fields choose. */
export type VersionShown<V> = number | undefined | ((values: V) => number | undefined);

/**
 * The version of a row that the person at a form has seen. A form without typed text follows the page. With typed text, the form keeps its
 * first version until the person has looked at the changes.
 */
export function useSeenVersion<V extends object>(form: FormInstance, shown: VersionShown<V>) {
  const began = useRef<number>(undefined);
  const looked = useRef<{ row: string; version: number }>(undefined);
  const [round, setRound] = useState(0);
  const version = typeof shown === 'number' ? shown : undefined;
  useEffect(() => {
    if (version === undefined || version === began.current || (began.current !== undefined && form.isFieldsTouched())) return;
    if (began.current !== undefined) form.resetFields();
    began.current = version;
  }, [form, version, round]);
  return {
    /** The version to send with these values. 0 where the page shows no such row. */
    of(values: V): number {
      const base = (typeof shown === 'function' ? shown(values) : began.current) ?? 0;
      const seen = looked.current?.row === rowIn(values) ? looked.current.version : 0;
      return Math.max(base, seen);
    },
    /** The person has seen the changes up to this version. */
    look(values: V, upTo: number): void {
      looked.current = { row: rowIn(values), version: upTo };
    },
    /** The values are saved, so the form follows the page again. */
    begin(): void {
      setRound((before) => before + 1);
    },
  };
}

/** The id of the row that the fields choose. Empty where they choose none. */
const rowIn = (values: object): string => (values as { id?: string }).id ?? '';
