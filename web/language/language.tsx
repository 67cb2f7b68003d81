import { createContext, useContext, useLayoutEffect, useMemo, useState, type ReactNode } from 'react';
import type { Language, Sentence } from '../../locale/language.ts';

export { nameIn } from './name-in.ts';

const storageKey = 'phanbien.language';

interface Spoken {
  language: Language;
  /** Returns a sentence in the chosen language. */
  say: (sentence: Sentence) => string;
  change: (language: Language) => void;
}

const Context = createContext<Spoken | null>(null);

/** The language that this browser has stored, else Vietnamese. */
export function languageChosen(): Language {
  return localStorage.getItem(storageKey) === 'en' ? 'en' : 'vi';
}

/** Provides the chosen language, and a way to change it, to everything below. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(languageChosen);
  const spoken = useMemo<Spoken>(() => {
    return {
      language,
      say: (sentence) => sentence[language],
      change: (next) => {
        localStorage.setItem(storageKey, next);
        setLanguage(next);
      },
    };
  }, [language]);
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return <Context value={spoken}>{children}</Context>;
}

/** The chosen language, and `say`. */
export function useLanguage(): Spoken {
  const spoken = useContext(Context);
  if (!spoken) throw new Error('outside the LanguageProvider');
  return spoken;
}

/** `say` alone, which most components need. */
export function useSay(): Spoken['say'] {
  return useLanguage().say;
}
