import { Link } from '@tanstack/react-router';

interface PersonLinkProps {
  person: { readonly id: string; readonly name: string };
  className?: string;
}

/** The name of somebody, which leads to what is known of them. */
export function PersonLink({ person: { id, name }, className }: PersonLinkProps) {
  return (
    <Link to="/people/$personId" params={{ personId: id }} className={className}>
      {name}
    </Link>
  );
}
