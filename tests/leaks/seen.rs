//! What was once seen to leak, each as a test of its own.
