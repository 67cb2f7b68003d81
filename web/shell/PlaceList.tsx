import { Link, type LinkProps } from '@tanstack/react-router';
import type { Sentence } from '../../locale/language.ts';
import { useSay } from '../language/language.tsx';

/** A screen of links to other screens, each with its name and a sentence on its content. */
export function PlaceList({ places }: { places: readonly { to: NonNullable<LinkProps['to']>; name: Sentence; about: Sentence }[] }) {
  const say = useSay();
  return (
    <ul className="rows">
      {places.map(({ to, name, about }) => (
        <li key={to} className="row">
          <div className="row-main">
            <Link to={to} data-row className="row-title">
              {say(name)}
            </Link>
            <span className="row-sub">{say(about)}</span>
          </div>
        </li>
      ))}
    </ul>
  );
}
