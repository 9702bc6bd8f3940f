using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace GoldenThread.Storage;

/// <summary>Refuses a query outside a session. The database would show nothing, and nothing looks like an empty answer.</summary>
internal sealed class SessionGuard : DbCommandInterceptor
{
    public static SessionGuard Instance { get; } = new();

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
        => Check(eventData, result);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        => new(Check(eventData, result));

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
        => Check(eventData, result);

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        => new(Check(eventData, result));

    public override InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result)
        => Check(eventData, result);

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
        => new(Check(eventData, result));

    private static TResult Check<TResult>(CommandEventData eventData, TResult result) =>
        eventData.Context is GoldenThreadDb { Session: null }
            ? throw new InvalidOperationException("Begin a session first: without one the database shows nothing.")
            : result;
}
