import { useQuery, useQueryClient } from '@tanstack/react-query';
import { rights, type RightName } from '../../domain/rights.ts';
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { actAs, whenSignedOut } from '../api/client.ts';
import { sessionQuery } from '../api/queries.ts';
import { msLeftOfToday, useToday } from '../days.ts';
import type { Capability, Session } from '../api/types.ts';

// Asked for after a pause, or once in twelve hours: its form is not part of what every page loads.
const SignInAgain = lazy(async () => ({ default: (await import('./SignInAgain.tsx')).SignInAgain }));

/** The person who is signed in. Only below RequireSession. */
export function useSession(): Session {
  const { data } = useQuery(sessionQuery);
  if (!data) throw new Error('nobody is signed in');
  return data;
}

/** Whether the signed-in person has this right outside the procedure. The API decides; the page only leaves out what it would refuse. */
export function hasRight(session: Session, right: RightName): boolean {
  return actsAs(session, ...rights[right]);
}

/** Whether the signed-in person acts in one of these capacities: it chooses what is shown, and decides nothing. */
export function actsAs(session: Session, ...capabilities: Capability[]): boolean {
  return session.roles.some((role) => capabilities.includes(role.capability));
}

/** A page that is open at midnight asks for the new day once it has begun; one that slept through it asks when it is looked at again. */
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

/** A page may not lose what was typed because a session ended: the password is asked for over it, and it stays as it is. */
export function SessionGuard({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const [hasEnded, setHasEnded] = useState(false);
  const { data: session } = useQuery(sessionQuery);
  useEffect(() => whenSignedOut(() => setHasEnded(true)), []);
  useNextDay();
  const goOn = (next: Session) => {
    const isSamePerson = next.person.id === session?.person.id;
    // Somebody else's page may hold what this person must not see.
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
