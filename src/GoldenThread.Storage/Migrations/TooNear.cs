using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>Whoever is too near is told of nothing; the glass answers after its entry; openers and guardians who have gone.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0141_too_near")]
internal sealed class TooNear : SqlMigration;
