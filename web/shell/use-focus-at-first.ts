import type { InputRef } from 'antd';
import { useEffect, useRef, type RefObject } from 'react';

/**
 * Focuses this control when it appears. Use it for controls that the person has just opened, and for the sign-in form, which fills its
 * page. Anywhere else, people who cannot see the page would lose their place.
 */
export function useFocusAtFirst<E extends HTMLElement | InputRef>(isWanted = true): RefObject<E | null> {
  const control = useRef<E>(null);
  const isWantedAtFirst = useRef(isWanted);
  useEffect(() => {
    if (isWantedAtFirst.current) control.current?.focus();
  }, []);
  return control;
}
