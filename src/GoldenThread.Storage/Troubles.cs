using Npgsql;

namespace GoldenThread.Storage;

/// <summary>Tells a database that cannot be reached from a fault of the program.</summary>
public static class Troubles
{
    // Besides class 08, which is the connection: a server that stops or starts or takes no changes, and a disk that fails or is full.
    private static readonly HashSet<string> StateOfAServerThatIsAway =
        [
            PostgresErrorCodes.AdminShutdown, PostgresErrorCodes.CrashShutdown, PostgresErrorCodes.CannotConnectNow, PostgresErrorCodes.IoError,
            PostgresErrorCodes.ReadOnlySqlTransaction, PostgresErrorCodes.DiskFull,
        ];

    /// <summary>The trouble that a fault means; null where it is something else.</summary>
    /// <param name="fault">What was thrown.</param>
    public static Trouble? Of(Exception fault)
    {
        for (var at = fault; at is not null; at = at.InnerException)
        {
            switch (at)
            {
                case PostgresException { SqlState: PostgresErrorCodes.TooManyConnections }:
                    return Trouble.Busy;
                case PostgresException told:
                    return StateOfAServerThatIsAway.Contains(told.SqlState) || told.SqlState.StartsWith("08", StringComparison.Ordinal) ? Trouble.Down : null;
                case NpgsqlException { InnerException: TimeoutException } waited when waited.Message.Contains("pool", StringComparison.OrdinalIgnoreCase):
                    return Trouble.Busy;
                case NpgsqlException { IsTransient: true }:
                    return Trouble.Down;
            }
        }

        return null;
    }
}
