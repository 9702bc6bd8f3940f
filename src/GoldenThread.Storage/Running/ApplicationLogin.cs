using GoldenThread.Storage.Migrations;
using Npgsql;

namespace GoldenThread.Storage.Running;

/// <summary>
/// The application starts with a login of its own that can become nobody else, on a schema that is its build's, with the installation's key; or not at all.
/// </summary>
internal static class ApplicationLogin
{
    /// <exception cref="InstallationException">One of these does not hold; the message says which and what to do.</exception>
    public static async Task Check(Database database, CancellationToken cancellation)
    {
        await using var command = database.Application.CreateCommand(
            """
            select session_user::text, r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb or r.rolreplication
              or exists (select from pg_auth_members m where m.member = r.oid) or exists (select from pg_class c where c.relowner = r.oid)
            from pg_roles r where r.rolname = session_user
            """);
        await using (var reader = await command.ExecuteReaderAsync(cancellation))
        {
            await reader.ReadAsync(cancellation);
            var login = reader.GetString(0);
            if (login != Database.ApplicationRole)
                throw new InstallationException(
                    $"ConnectionStrings:GoldenThread signs in as “{login}”. Golden Thread needs a login of its own, {Database.ApplicationRole}, that owns nothing. "
                    + "Set it there, and set the owner of the tables in ConnectionStrings:Owner. The first start with both creates the login.");
            if (reader.GetBoolean(1))
                throw new InstallationException(
                    $"The login {Database.ApplicationRole} is a member of another role, owns tables or has rights of the whole server. "
                    + "Golden Thread does not start with it: revoke them (revoke ROLE from golden_thread_app; alter role golden_thread_app nosuperuser nobypassrls nocreaterole nocreatedb noreplication).");
        }

        if (await SchemaKeeping.Pending(database.Application, cancellation) is { Count: > 0 } steps)
            throw new InstallationException(
                $"The database needs {steps.Count} schema {(steps.Count == 1 ? "step" : "steps")} ({steps[0]} first). Start once with the owner of the tables in ConnectionStrings:Owner.");
        await using var temporary = database.Application.CreateCommand("select current_database()::text where has_database_privilege(current_database(), 'temporary')");
        if (await temporary.ExecuteScalarAsync(cancellation) is string name)
            throw new InstallationException(
                $"The login {Database.ApplicationRole} can create temporary tables in the database {name}. Golden Thread does not start with it: "
                + $"as the owner of the database, run: revoke temporary on database \"{name}\" from public.");
        try
        {
            await database.Ask(Session.Jobs, "select true", cancellation);
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.InvalidAuthorizationSpecification)
        {
            throw new InstallationException(
                $"The database does not know this installation's key. ({refused.MessageText}) "
                + "Use the key file that the installation's other nodes have (GoldenThread:KeyFile). If it is lost, the owner can set a new one: golden-thread key replace.",
                refused);
        }
    }
}
