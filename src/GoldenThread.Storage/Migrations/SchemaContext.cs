using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Migrations;

/// <summary>The connection of the schema's owner, which migrations run on; it has no tables of its own.</summary>
internal sealed class SchemaContext(DbContextOptions<SchemaContext> options) : DbContext(options);
