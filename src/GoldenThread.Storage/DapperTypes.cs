using System.Runtime.CompilerServices;
using Dapper;

namespace GoldenThread.Storage;

/// <summary>How Dapper reads columns: <c>due_latest</c> into <c>DueLatest</c>.</summary>
internal static class DapperTypes
{
#pragma warning disable CA2255 // every query by hand relies on it, whoever makes the first one
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Set() => DefaultTypeMap.MatchNamesWithUnderscores = true;
}
