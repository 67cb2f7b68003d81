import { useQuery, useQueryClient } from '@tanstack/react-query';
import { rights, type RightName } from '../../domain/rights.ts';
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { actAs, whenSignedOut } from '../api/client.ts';
import { sessionQuery } from '../api/queries.ts';
import { msLeftOfToday, useToday } from '../days.ts';
import type { Capability, Session } from '../api/types.ts';

// Needed after a pause, or once in twelve hours. Pages do not load its form at first.
const SignInAgain = lazy(async () => ({ default: (await import('./SignInAgain.tsx')).SignInAgain }));

/** The person who is signed in. It works only below RequireSession. */
export function useSession(): Session {
  const { data } = useQuery(sessionQuery);
  if (!data) throw new Error('nobody is signed in');
  return data;
}

/**
 * Whether the signed-in person has this right outside the procedure. The API decides. The page only leaves out what the API would refuse.
 */
export function hasRight(session: Session, right: RightName): boolean {
  return actsAs(session, ...rights[right]);
}

/** Whether the signed-in person acts in one of these capacities. It only chooses what is shown. */
export function actsAs(session: Session, ...capabilities: Capability[]): boolean {
  return session.roles.some((role) => capabilities.includes(role.capability));
}

/** A page that is open at midnight asks the API for the new day. A page that was asleep then asks when it is visible again. */
function useNextDay() {
  const client = useQueryClient();
  const day = useToday();
  useEffect(() => {
    const left = msLeftOfToday();
    if (left === null) return undefined;
    const timer = setTimeout(() => void client.invalidateQueries(), left + secondMs);
    return () => clearTimeout(timer);
  }, [client, day]);
}

const secondMs = 1_000;

/** Keeps typed text when a session ends: the page stays as it is, and the password is asked for over it. */
export function SessionGuard({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const [hasEnded, setHasEnded] = useState(false);
  const { data: session } = useQuery(sessionQuery);
  useEffect(() => whenSignedOut(() => setHasEnded(true)), []);
  useNextDay();
  const goOn = (next: Session) => {
    const isSamePerson = next.person.id === session?.person.id;
    // The page may hold data of another person that this person must not see.
    if (!isSamePerson) location.assign('/');
    actAs(next.person.id);
    client.setQueryData(sessionQuery.queryKey, next);
    setHasEnded(false);
    void client.invalidateQueries();
  };
  return (
    <>
      {children}
      {hasEnded && session != null && (
        <Suspense>
          <SignInAgain onDone={goOn} />
        </Suspense>
      )}
    </>
  );
}
