import { Button } from '@mantine/core';

/** What went wrong, in the words of the api. */
export function FormTrouble({ error }: { error: Error | null }) {
  if (!error) return null;
  return (
    <p role="alert" className="notice warn" style={{ margin: 0 }}>
      {error.message}
    </p>
  );
}

/** Send the form, or leave it. */
export function FormButtons({ send, isPending, disabled = false, close }: { send: string; isPending: boolean; disabled?: boolean; close: () => void }) {
  return (
    <div className="row">
      <Button type="submit" loading={isPending} disabled={disabled}>
        {send}
      </Button>
      <Button variant="default" onClick={close}>
        Cancel
      </Button>
    </div>
  );
}
