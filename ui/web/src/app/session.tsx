/** Who is logged in. The session is asked once; log-in, log-out and a 401 change it. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { createContext, useContext, useEffect, type ReactNode } from "react";
import type { Me, Role, Session } from "../api/basics";
import { get, remove } from "../api/http";

const Here = createContext<Session | null>(null);

export function SessionProvider({ children, wait }: { children: ReactNode; wait: ReactNode }) {
  const client = useQueryClient();
  const { data, error, refetch } = useQuery({
    queryKey: ["session"],
    queryFn: () => get<Session>("/api/session"),
    staleTime: Infinity,
    retry: 3,
  });
  useEffect(() => {
    const out = () => {
      client.removeQueries({ predicate: (query) => query.queryKey[0] !== "session" });
      void refetch();
    };
    const ask = () => void refetch();
    window.addEventListener("dialer:logged-out", out);
    window.addEventListener("dialer:stream-refused", ask);
    return () => {
      window.removeEventListener("dialer:logged-out", out);
      window.removeEventListener("dialer:stream-refused", ask);
    };
  }, [client, refetch]);
  if (error && !data) throw error;
  return data ? <Here.Provider value={data}>{children}</Here.Provider> : wait;
}

export function useSession(): Session {
  const session = useContext(Here);
  if (!session) throw new Error("no session around this part");
  return session;
}

export function useMe(): Me {
  const { me } = useSession();
  if (!me) throw new Error("nobody is logged in");
  return me;
}

export const hasRole = (me: Me, ...roles: Role[]) => roles.some((role) => me.roles.includes(role));

export function useLogOut(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await remove("/api/session");
    const session = await get<Session>("/api/session");
    client.setQueryData(["session"], session);
    client.removeQueries({ predicate: (query) => query.queryKey[0] !== "session" });
  };
}
