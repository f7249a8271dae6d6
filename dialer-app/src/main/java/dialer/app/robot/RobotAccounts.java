package dialer.app.robot;

import dialer.app.desk.AgentSessions.Agent;
import dialer.app.postgres.Database;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts of robot agents; nobody can log in with one, because none has a password. */
public final class RobotAccounts {

  private static final List<String> NAMES =
      List.of("佐藤 美咲", "鈴木 大輔", "高橋 葵", "田中 蓮", "伊藤 花子", "渡辺 翔", "山本 結衣", "中村 悠斗");

  private final Database database;

  /** Makes accounts on that database. */
  public RobotAccounts(Database database) {
    this.database = database;
  }

  /** So many agents, the same ones each time. */
  public List<Agent> make(int count) {
    return database.asSystem(
        jdbc -> IntStream.rangeClosed(1, count).mapToObj(n -> make(jdbc, n)).toList());
  }

  private static Agent make(JdbcClient jdbc, int number) {
    String login = "robot%03d".formatted(number);
    String name = NAMES.get((number - 1) % NAMES.size()) + " " + number;
    UUID id =
        jdbc.sql(
                """
                insert into account (login, display_name, language) values (:login, :name, 'ja')
                on conflict (login) do update set display_name = excluded.display_name returning id
                """)
            .param("login", login)
            .param("name", name)
            .query(UUID.class)
            .single();
    jdbc.sql(
            "insert into account_role (account_id, role) values (:id, 'AGENT')"
                + " on conflict do nothing")
        .param("id", id)
        .update();
    return new Agent(id, login, name, Set.of());
  }
}
