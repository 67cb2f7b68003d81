import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router';
import { queryClient, sessionQuery } from './api/queries.ts';
import { Home } from './home/Home.tsx';
import { PageFailed, PageNotFound } from './shell/PageNotFound.tsx';
import { Shell } from './shell/Shell.tsx';
import { SignIn } from './shell/SignIn.tsx';

/** The sitemap: every address of the application, in Vietnamese, one line each. Screens other than the first are loaded when they are opened. */

const root = createRootRoute({ component: Outlet, notFoundComponent: PageNotFound });

/** Only a path of ours: an address elsewhere must not be reachable through a link to the sign-in page. */
const ourPath = (value: unknown) => (typeof value === 'string' && /^\/(?![/\\])/.test(value) ? value : undefined);

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/dang-nhap',
  component: SignIn,
  validateSearch: (search: Record<string, unknown>): { den?: string } => {
    const den = ourPath(search['den']);
    return den === undefined ? {} : { den };
  },
});

/** Everything else needs somebody signed in; the address that was asked for survives signing in. */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  component: Shell,
  errorComponent: PageFailed,
  beforeLoad: async ({ location }) => {
    const session = await queryClient.query({ ...sessionQuery, staleTime: 'static' });
    if (session === null) redirect({ to: '/dang-nhap', search: { den: location.href }, throw: true });
  },
});

/** Filters stand in the address; a screen reads those it knows. */
export type Search = Record<string, string | undefined>;

type Component = Parameters<typeof createRoute>[0]['component'];

const screen = <P extends string>(path: P, component: Component) =>
  createRoute({ getParentRoute: () => signedIn, path, component, validateSearch: (search: Search): Search => search });

const screens = [
  screen('/', Home),
  screen(
    '/ho-so',
    lazyRouteComponent(() => import('./commissions/CommissionList.tsx'), 'CommissionList'),
  ),
  screen(
    '/ho-so/$so',
    lazyRouteComponent(() => import('./commission/CommissionPage.tsx'), 'CommissionPage'),
  ),
  screen(
    '/ho-so/$so/$phan',
    lazyRouteComponent(() => import('./commission/CommissionPage.tsx'), 'CommissionPage'),
  ),
  screen(
    '/ho-so/$so/lam/$viec',
    lazyRouteComponent(() => import('./commands/CommandPage.tsx'), 'CommandPage'),
  ),
  screen(
    '/ho-so/$so/bien-nhan/$muc',
    lazyRouteComponent(() => import('./commands/ReceiptPage.tsx'), 'ReceiptPage'),
  ),
  screen(
    '/so-van-ban',
    lazyRouteComponent(() => import('./registers/Registers.tsx'), 'Registers'),
  ),
  screen(
    '/kiem-toan',
    lazyRouteComponent(() => import('./audit/AuditHome.tsx'), 'AuditHome'),
  ),
  screen(
    '/kiem-toan/xac-minh',
    lazyRouteComponent(() => import('./audit/ChainVerifier.tsx'), 'ChainVerifier'),
  ),
  screen(
    '/kiem-toan/ket-qua',
    lazyRouteComponent(() => import('./audit/Verifications.tsx'), 'Verifications'),
  ),
  screen(
    '/kiem-toan/ket-qua/$id',
    lazyRouteComponent(() => import('./audit/Verifications.tsx'), 'VerificationInFull'),
  ),
] as const;

export const router = createRouter({
  routeTree: root.addChildren([signIn, signedIn.addChildren(screens)]),
  defaultPreload: 'intent',
  defaultNotFoundComponent: PageNotFound,
  defaultErrorComponent: PageFailed,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
