import { App as AntApp, ConfigProvider, theme } from 'antd';
import enUS from 'antd/locale/en_US';
import viVN from 'antd/locale/vi_VN';
import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import { useLanguage } from '../language/language.tsx';

export const appearances = ['system', 'light', 'dark'] as const;
export type Appearance = (typeof appearances)[number];

const storageKey = 'phanbien.appearance';
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
const calmMedia = matchMedia('(prefers-reduced-motion: reduce)');
const darkMedia = matchMedia('(prefers-color-scheme: dark)');

const Context = createContext<{ appearance: Appearance; change: (to: Appearance) => void }>({
  appearance: 'system',
  change: () => undefined,
});

function stored(): Appearance {
  const value = localStorage.getItem(storageKey);
  return appearances.find((one) => one === value) ?? 'system';
}

function useIsDark(appearance: Appearance): boolean {
  const [systemIsDark, setSystemIsDark] = useState(darkMedia.matches);
  useEffect(() => {
    const follow = () => setSystemIsDark(darkMedia.matches);
    darkMedia.addEventListener('change', follow);
    return () => darkMedia.removeEventListener('change', follow);
  }, []);
  return appearance === 'system' ? systemIsDark : appearance === 'dark';
}

/** Light or dark, Vietnamese or English components, and colours with WCAG AA contrast, which the library's own blue and greys lack. */
export function AppearanceProvider({ children }: { children: ReactNode }) {
  const { language } = useLanguage();
  const [appearance, setAppearance] = useState(stored);
  const isDark = useIsDark(appearance);
  useEffect(() => {
    document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light';
  }, [isDark]);
  const change = (to: Appearance) => {
    localStorage.setItem(storageKey, to);
    setAppearance(to);
  };
  const light = {
    colorPrimary: '#0958d9',
    colorPrimaryHover: '#003eb3',
    colorPrimaryActive: '#002c8c',
    colorLinkHover: '#003eb3',
    colorLink: '#0958d9',
    colorError: '#cf1322',
    colorTextTertiary: 'rgba(0,0,0,0.65)',
    colorTextPlaceholder: 'rgba(0,0,0,0.6)',
  };
  const dark = {
    colorPrimary: '#69a6ff',
    colorPrimaryHover: '#91c0ff',
    colorPrimaryActive: '#b3d4ff',
    colorLinkHover: '#91c0ff',
    colorLink: '#69a6ff',
    colorError: '#ff7875',
    colorTextLightSolid: '#0b1526',
    colorTextTertiary: 'rgba(255,255,255,0.7)',
  };
  return (
    <Context value={{ appearance, change }}>
      <ConfigProvider
        locale={language === 'vi' ? viVN : enUS}
        csp={{ nonce }}
        theme={{
          algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
          token: {
            ...(isDark ? dark : light),
            // People who asked their system for reduced motion get none.
            motion: !calmMedia.matches,
            fontFamily: 'system-ui, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif',
            borderRadius: 4,
          },
        }}
      >
        <AntApp>{children}</AntApp>
      </ConfigProvider>
    </Context>
  );
}

/** The chosen appearance, and a function to change it. */
export function useAppearance() {
  return useContext(Context);
}
