/** Orders to the server. They carry no answer: the new state of the desk comes by push. */
import { useMutation } from "@tanstack/react-query";
import { post } from "../../api/http";

export interface Order {
  name: string;
  body?: object;
}

export function useOrders() {
  const { mutate, error, isPending, variables, reset } = useMutation({
    mutationFn: ({ name, body }: Order) => post(`/api/desk/${name}`, body ?? {}),
  });
  return {
    send: (name: string, body?: object, done?: () => void) =>
      mutate({ name, body }, done ? { onSuccess: done } : undefined),
    error,
    reset,
    /** Whether this order is on its way. */
    busy: (name: string) => isPending && variables?.name === name,
  };
}

export type Orders = ReturnType<typeof useOrders>;
