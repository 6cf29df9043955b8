import { Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';

type AnchorProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof ButtonProps> & ButtonProps & { ref?: Ref<HTMLAnchorElement> };

const ButtonAnchor = (props: AnchorProps) => <Button component="a" {...props} />;

/** A link that looks like a button; its address is checked like that of any link. */
export const LinkButton = createLink(ButtonAnchor);
