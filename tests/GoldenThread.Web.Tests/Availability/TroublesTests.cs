using GoldenThread.Storage;
using Npgsql;

namespace GoldenThread.Web.Tests.Availability;

/// <summary>What is a database that is away, and what is a fault of the program.</summary>
public sealed class TroublesTests
{
    [Theory]
    [InlineData(PostgresErrorCodes.ReadOnlySqlTransaction, "Down")]
    [InlineData(PostgresErrorCodes.AdminShutdown, "Down")]
    [InlineData(PostgresErrorCodes.DiskFull, "Down")]
    [InlineData(PostgresErrorCodes.ConnectionFailure, "Down")]
    [InlineData(PostgresErrorCodes.TooManyConnections, "Busy")]
    [InlineData(PostgresErrorCodes.UniqueViolation, null)]
    [InlineData(PostgresErrorCodes.InsufficientPrivilege, null)]
    public void A_database_that_is_away_or_takes_no_changes_is_told_from_a_fault(string state, string? trouble) =>
        Troubles.Of(new InvalidOperationException("Saving failed.", new PostgresException("x", "ERROR", "ERROR", state))).ToString().ShouldBe(trouble ?? "");
}
