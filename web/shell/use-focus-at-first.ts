import type { InputRef } from 'antd';
import { useEffect, useRef, type RefObject } from 'react';

/**
 * The focus goes to this control when it appears. For what a person has just opened, and for the sign-in form, which is its whole page: anywhere
 * else moving the focus loses the place of those who cannot see the page.
 */
export function useFocusAtFirst<E extends HTMLElement | InputRef>(isWanted = true): RefObject<E | null> {
  const control = useRef<E>(null);
  const isWantedAtFirst = useRef(isWanted);
  useEffect(() => {
    if (isWantedAtFirst.current) control.current?.focus();
  }, []);
  return control;
}
