using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>How people enter themselves at the door of training, and when organisations were reminded of policies.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0250_door")]
internal sealed class DoorColumns : SqlMigration;
