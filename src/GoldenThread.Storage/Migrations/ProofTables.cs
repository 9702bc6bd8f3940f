using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>Proofs and doubts.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0111_proofs")]
internal sealed class ProofTables : SqlMigration;
