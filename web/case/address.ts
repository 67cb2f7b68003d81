/** The part of an address that names a commission: its code with a dash where it has one (`07-2026`), else its id. */
export function addressOf({ id, code }: { id: string; code: string | null }): string {
  return code === null ? id : code.replace('/', '-');
}
