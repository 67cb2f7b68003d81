import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { shellWords } from '../../locale/web/shell.ts';
import { actAs, answered, api } from '../api/client.ts';
import { sessionQuery } from '../api/queries.ts';
import { useLanguage } from '../language/language.tsx';
import { appearances, useAppearance } from './appearance.tsx';
import { Dialog } from './Dialog.tsx';
import { Keyboard } from './Keyboard.tsx';
import { placesOf } from './navigation.ts';
import { Printed } from './Printed.tsx';
import { SessionGuard, useSession } from './session.tsx';
import { useListener } from './use-listener.ts';
import './shell.css';

const WasReset = lazy(async () => ({ default: (await import('./WasReset.tsx')).WasReset }));

/** The frame of every screen of a signed-in person. */
export function Shell() {
  const { say } = useLanguage();
  const [isMenuOpen, setIsMenuOpen] = useState(false);
  return (
    <SessionGuard>
      <a className="skip-link" href="#main-content">
        {say(shellWords.skipToContent)}
      </a>
      <header className="shell-head">
        <Button className="narrow-only" type="text" aria-label={say(shellWords.menu)} onClick={() => setIsMenuOpen(true)}>
          ☰
        </Button>
        <Link to="/" className="brand">
          <img src="/favicon.svg" alt="" width={28} height={28} />
          <span>{say(shellWords.productName)}</span>
        </Link>
        <Account />
      </header>
      <div className="shell-body">
        <nav className="wide-only" aria-label={say(shellWords.menu)}>
          <Places />
        </nav>
        <main id="main-content" tabIndex={-1}>
          <ResetNotice />
          <Printed>
            <Outlet />
          </Printed>
        </main>
      </div>
      {isMenuOpen && (
        <Dialog title={say(shellWords.menu)} onClose={() => setIsMenuOpen(false)} isAtSide>
          <Places onChosen={() => setIsMenuOpen(false)} />
        </Dialog>
      )}
      <Keyboard />
    </SessionGuard>
  );
}

/** Loaded only for the people whom it concerns. */
function ResetNotice() {
  const { passwordReset } = useSession();
  return passwordReset == null ? null : (
    <Suspense fallback={null}>
      <WasReset />
    </Suspense>
  );
}

function Places({ onChosen }: { onChosen?: () => void }) {
  const { say } = useLanguage();
  const session = useSession();
  const { pathname } = useLocation();
  const places = placesOf(session);
  const current = places.filter(({ to }) => pathname === to || pathname.startsWith(to === '/' ? '//' : `${to}/`)).at(-1);
  return (
    <ul className="places">
      {places.map(({ to, name }) => (
        <li key={to}>
          <Link
            to={to}
            activeOptions={{ exact: true }}
            aria-current={current?.to === to ? 'page' : undefined}
            {...(onChosen ? { onClick: onChosen } : {})}
          >
            {say(name)}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Account() {
  const { say, language, change } = useLanguage();
  const appearance = useAppearance();
  const { data: session } = useQuery(sessionQuery);
  const client = useQueryClient();
  const navigate = useNavigate();
  const menu = useRef<HTMLDivElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    // A click elsewhere closes the menu, as people expect.
    const onClick = ({ target }: MouseEvent) => target instanceof Node && menu.current?.contains(target) === false && setIsOpen(false);
    document.addEventListener('click', onClick);
    return () => document.removeEventListener('click', onClick);
  }, []);
  useListener(menu, 'keydown', ({ key }) => key === 'Escape' && setIsOpen(false));
  const names = { system: shellWords.asSystem, light: shellWords.light, dark: shellWords.dark };
  const signOut = async () => {
    await answered(api.DELETE('/api/session')).catch(() => undefined);
    // Leave the screen first, since it requires a signed-in person.
    await navigate({ to: '/dang-nhap' });
    client.clear();
    client.setQueryData(sessionQuery.queryKey, null);
    actAs(null);
  };
  return (
    <div className="account">
      <Button type="text" lang={language === 'vi' ? 'en' : 'vi'} onClick={() => change(language === 'vi' ? 'en' : 'vi')}>
        {language === 'vi' ? 'English' : 'Tiếng Việt'}
      </Button>
      <div className="account-menu" ref={menu}>
        <Button
          aria-label={`${say(shellWords.account)}: ${session?.person.name ?? ''}`}
          aria-expanded={isOpen}
          onClick={() => setIsOpen((is) => !is)}
        >
          <span className="person-name">{session?.person.name}</span> <span aria-hidden="true">▾</span>
        </Button>
        {isOpen && (
          <div>
            <p className="quiet">{[...new Set(session?.roles.map(({ organisation }) => organisation.name))].join(' · ')}</p>
            <fieldset>
              <legend>{say(shellWords.appearance)}</legend>
              {appearances.map((one) => (
                <label key={one}>
                  <input type="radio" name="appearance" checked={appearance.appearance === one} onChange={() => appearance.change(one)} />{' '}
                  {say(names[one])}
                </label>
              ))}
            </fieldset>
            <Link to="/mat-khau" className="account-link" onClick={() => setIsOpen(false)}>
              {say(shellWords.changePassword)}
            </Link>
            <Button block onClick={() => void signOut()}>
              {say(shellWords.signOut)}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}
