/** The mark of Tessera: eight tiles, and one that waits for its proof. */
export function BrandMark() {
  return (
    <svg viewBox="0 0 22 22" width="22" height="22" aria-hidden="true">
      <path fill="var(--accent)" d="M0 0h6v6H0zM8 0h6v6H8zM0 8h6v6H0zM8 16h6v6H8z" />
      <path fill="var(--endorsed)" d="M16 0h6v6h-6zM0 16h6v6H0z" />
      <path fill="var(--pending)" d="M8 8h6v6H8z" />
      <path fill="var(--attested)" d="M16 8h6v6h-6z" />
      <path fill="none" stroke="var(--edge)" d="M16.5 16.5h5v5h-5z" />
    </svg>
  );
}
