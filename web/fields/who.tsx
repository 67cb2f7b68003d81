import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Sentence } from '../../locale/language.ts';
import { organisationsQuery } from '../api/queries.ts';
import { answered, api } from '../api/client.ts';
import type { Capability } from '../api/types.ts';
import { useSay } from '../language/language.tsx';
import { chosenName } from './chosen-name.ts';
import { filterByWords } from './filter-by-words.ts';
import { SearchSelectField } from './SearchSelect.tsx';
import type { FieldProps } from './texts.tsx';

interface OrganisationProps extends FieldProps {
  kind?: string;
  isFit?: (organisation: { id: string; kind: string }) => boolean;
  isMultiple?: boolean;
  /** The body that an empty field means, and its capacity. The empty field shows both. */
  whenEmpty?: { id: string | undefined; as: Sentence };
}

/** A body of the register. */
export function OrganisationField({ kind, isFit, isMultiple, whenEmpty, ...field }: OrganisationProps) {
  const say = useSay();
  const { data, isPending } = useQuery(organisationsQuery);
  const items = (data?.items ?? []).filter(
    (one) => one.validTo === null && (kind === undefined || one.kind === kind) && (isFit?.(one) ?? true),
  );
  const standIn = data?.items.find(({ id }) => id === whenEmpty?.id)?.name;
  return (
    <SearchSelectField
      {...field}
      select={{
        ...(isMultiple === true ? { mode: 'multiple' as const } : {}),
        ...(whenEmpty === undefined || standIn === undefined ? {} : { placeholder: `${standIn} (${say(whenEmpty.as)})` }),
        loading: isPending,
        showSearch: { filterOption: filterByWords },
        allowClear: field.isOptional === true,
        options: items.map(({ id, name }) => ({ value: id, label: name })),
        // A body that has ended since is not offered, but keeps its name where it was chosen before.
        labelRender: ({ label, value }) => chosenName({ label: label ?? data?.items.find(({ id }) => id === value)?.name }),
      }}
    />
  );
}

/** Chooses a person by name, optionally from one body or with one capability. */
export function PersonField({
  organisation,
  capability,
  isMultiple,
  ...field
}: FieldProps & { organisation?: string; capability?: Capability; isMultiple?: boolean }) {
  const [q, setQ] = useState('');
  const query = {
    limit: 50,
    ...(organisation === undefined ? {} : { organisation }),
    ...(capability === undefined ? {} : { capability }),
    ...(q === '' ? {} : { q }),
  };
  const { data, isFetching } = useQuery({
    queryKey: ['people', query],
    queryFn: () => answered(api.GET('/api/people', { params: { query } })),
    placeholderData: (before) => before,
  });
  return (
    <SearchSelectField
      {...field}
      select={{
        ...(isMultiple === true ? { mode: 'multiple' as const } : {}),
        loading: isFetching,
        showSearch: { filterOption: false, onSearch: setQ },
        allowClear: field.isOptional === true,
        options: (data?.items ?? []).map(({ id, name, position }) => ({
          value: id,
          label: position === null ? name : `${name} – ${position}`,
        })),
        labelRender: chosenName,
      }}
    />
  );
}

/** Chooses one of the people or bodies that the commission names already. */
export function OneOfField({
  options,
  isMultiple,
  ...field
}: FieldProps & { options: readonly { id: string; name: string }[]; isMultiple?: boolean }) {
  return (
    <SearchSelectField
      {...field}
      select={{
        ...(isMultiple === true ? { mode: 'multiple' as const } : {}),
        showSearch: { filterOption: filterByWords },
        allowClear: field.isOptional === true,
        options: options.map(({ id, name }) => ({ value: id, label: name })),
        labelRender: chosenName,
      }}
    />
  );
}
