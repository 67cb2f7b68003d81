import type { FormInstance } from 'antd';
import { useEffect, useRef, useState } from 'react';

/** The version of the row that a form changes: of the one it is about, or of the one that its fields choose. */
export type VersionShown<V> = number | undefined | ((values: V) => number | undefined);

/**
 * Which version of a row the person at a form has seen. A form that nobody has typed into follows the page; one that somebody has keeps
 * the version it began from, whatever the page shows by now, until they have looked at what was changed.
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
    /** The version to send with these values; 0 where the page shows no such row. */
    of(values: V): number {
      const base = (typeof shown === 'function' ? shown(values) : began.current) ?? 0;
      const seen = looked.current?.row === rowIn(values) ? looked.current.version : 0;
      return Math.max(base, seen);
    },
    /** The person has seen what was changed up to this version. */
    look(values: V, upTo: number): void {
      looked.current = { row: rowIn(values), version: upTo };
    },
    /** What was typed is saved: the form follows the page again. */
    begin(): void {
      setRound((before) => before + 1);
    },
  };
}

/** The row that the fields choose, where they do. */
const rowIn = (values: object): string => (values as { id?: string }).id ?? '';
