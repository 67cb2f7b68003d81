import { useEffect, useEffectEvent, type RefObject } from 'react';

/**
 * Listens to events inside an element that is no control itself. Examples are a key that moves between the fields of a row, or a click
 * beside a dialog. The controls inside keep their own handlers.
 */
export function useListener<K extends keyof HTMLElementEventMap>(
  element: RefObject<HTMLElement | null>,
  kind: K,
  handle: (event: HTMLElementEventMap[K]) => void,
): void {
  const onEvent = useEffectEvent(handle);
  useEffect(() => {
    const there = element.current;
    const listen = (event: HTMLElementEventMap[K]) => onEvent(event);
    there?.addEventListener(kind, listen);
    return () => there?.removeEventListener(kind, listen);
  }, [element, kind]);
}
