/** The variables in which the set-up leaves addresses for the tests. jest hands process.env on to its workers. */
export const env = {
  folder: 'PHANBIEN_TEST_FOLDER',
  postgres: 'PHANBIEN_TEST_POSTGRES',
  temporal: 'PHANBIEN_TEST_TEMPORAL',
} as const;

/** The migrated database that every fresh one is a copy of. */
export const template = 'phanbien_template';

/** The value that the set-up left. Throws an error that names the set-up which the layer lacks. */
export function left(name: (typeof env)[keyof typeof env]): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: the globalSetup of this layer in jest.config.js does not provide it.`);
  return value;
}
